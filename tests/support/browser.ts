import { chromium as launcher } from 'playwright-core';
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  ConsoleMessage,
  Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, inject } from 'vitest';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface PageOptions {
  /** Where relative addresses lead. */
  readonly baseURL?: string;
  readonly javascript?: boolean;
  readonly theme?: 'light' | 'dark';
  /** Width of the window in CSS pixels; 320 is the narrowest that people must be able to use. */
  readonly width?: number;
}

export interface TestBrowser {
  /**
   * A page with a session of its own. One opened in beforeAll stays for the block, one opened in a test is closed
   * after it. An error in its console or an exception in its scripts fails the test.
   */
  readonly newPage: (options?: PageOptions) => Promise<Page>;
  /** Announces an error that this test provokes in a page. */
  readonly expectPageError: (pattern: RegExp) => void;
}

const OPTIONS = new WeakMap<BrowserContext, PageOptions>();

/** The options that a page was opened with. */
export function optionsOf(page: Page): PageOptions {
  return OPTIONS.get(page.context()) ?? {};
}

interface Watch {
  readonly problems: string[];
  readonly expected: RegExp[];
}

/** A block of tests with a real browser; skipped (an error in CI) where there is none. */
export function describeInBrowser(name: string, body: (browser: TestBrowser) => void): void {
  const found = inject('chromium');
  describe.skipIf(found === null)(name, () => {
    let browser: Browser | undefined;
    let inTest = false;
    const passing = new Set<BrowserContext>();
    const watch: Watch = { problems: [], expected: [] };
    beforeAll(async () => {
      if (!found) return;
      const env = { ...process.env, ...found.env } as Record<string, string>;
      browser = await launcher.launch({ executablePath: found.executable, args: FLAGS, env });
    });
    beforeEach(() => {
      inTest = true;
      watch.expected.length = 0;
    });
    afterEach(async () => {
      inTest = false;
      await Promise.all([...passing].map((context) => context.close()));
      passing.clear();
      const unexpected = watch.problems
        .splice(0)
        .filter((problem) => !watch.expected.some((pattern) => pattern.test(problem)));
      if (unexpected.length > 0) throw new Error(`errors in the page:\n${unexpected.join('\n')}`);
    });
    afterAll(async () => {
      await browser?.close();
    });
    body({
      newPage: async (options) => {
        if (!browser) throw new Error('the browser opens in beforeAll: ask for a page later');
        const context = await openContext(browser, options ?? {}, watch);
        if (inTest) passing.add(context);
        return context.newPage();
      },
      expectPageError: (pattern) => void watch.expected.push(pattern),
    });
  });
}

async function openContext(
  browser: Browser,
  options: PageOptions,
  watch: Watch,
): Promise<BrowserContext> {
  const context = await browser.newContext(contextOptions(options));
  OPTIONS.set(context, options);
  // A machine that somebody else uses too is slow, not wrong.
  context.setDefaultTimeout(45_000);
  const documents = new Set<string>();
  context.on('request', (request) => {
    if (request.isNavigationRequest()) documents.add(request.url());
  });
  context.on('console', (message) => {
    if (message.type() !== 'error' || isRefusedPage(message, documents)) return;
    watch.problems.push(`${message.location().url}: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    watch.problems.push(`${error.page()?.url() ?? ''}: ${error.error().message}`);
  });
  return context;
}

/** What Playwright is told for these options. */
export function contextOptions(options: PageOptions): BrowserContextOptions {
  const { baseURL, javascript = true, theme = 'light', width = 1280 } = options;
  return {
    ...(baseURL === undefined ? {} : { baseURL }),
    javaScriptEnabled: javascript,
    colorScheme: theme,
    reducedMotion: 'reduce',
    viewport: { width, height: 900 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  };
}

/** Chromium reports every 4xx as an error, though a refused form or a page that is not there is an answer to test. */
function isRefusedPage(message: ConsoleMessage, documents: ReadonlySet<string>): boolean {
  if (!/Failed to load resource: the server responded with a status of 4\d\d/.test(message.text()))
    return false;
  const { url } = message.location();
  return documents.has(url) || /\.data(?:\?|$)/.test(url);
}
