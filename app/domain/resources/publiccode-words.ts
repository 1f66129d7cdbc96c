/** Versions of the standard that are read: each one takes what the ones before it took. */
export const VERSIONS = [
  ...['0.2', '0.2.0', '0.2.1', '0.2.2'],
  ...['0.3', '0.3.0', '0.4', '0.4.0', '0.5', '0.5.0'],
] as const;

/** Whether a version asks for categories: from 0.5 on, the standard does not. */
export function asksForCategories(version: string): boolean {
  return !version.startsWith('0.5');
}

/** The version that is written. */
export const WRITTEN_VERSION = '0.4';

/** Characters of a file: ten times the longest that the standard's lengths make plausible. */
export const LARGEST_PUBLICCODE = 100_000;

export const SOFTWARE_TYPES = [
  'standalone/mobile',
  'standalone/iot',
  'standalone/desktop',
  'standalone/web',
  'standalone/backend',
  'standalone/other',
  'addon',
  'library',
  'configurationFiles',
] as const;

export const MAINTENANCE_TYPES = ['internal', 'contract', 'community', 'none'] as const;

/** Fields of application (the standard's scope list). */
export const SCOPES = [
  'agriculture',
  'culture',
  'defence',
  'education',
  'emergency-services',
  'employment',
  'energy',
  'environment',
  'finance-and-economic-development',
  'foreign-affairs',
  'government',
  'healthcare',
  'infrastructures',
  'justice',
  'local-authorities',
  'manufacturing',
  'research',
  'science-and-technology',
  'security',
  'society',
  'sport',
  'tourism',
  'transportation',
  'welfare',
] as const;
export type Scope = (typeof SCOPES)[number];

/** Kinds of software (the standard's categories list). */
export const CATEGORIES: ReadonlySet<string> = new Set(
  `accounting agile-project-management applicant-tracking application-development appointment-scheduling backup
  billing-and-invoicing blog budgeting business-intelligence business-process-management cad call-center-management
  cloud-management collaboration communications compliance-management contact-management content-management crm
  customer-service-and-support data-analytics data-collection data-visualization design design-system
  digital-asset-management digital-citizenship document-management donor-management e-commerce e-signature
  educational-content email-management email-marketing employee-management enterprise-project-management
  enterprise-social-networking erp event-management facility-management feedback-and-reviews-management
  financial-reporting fleet-management fundraising gamification geographic-information-systems grant-management
  graphic-design help-desk hr ide identity-management instant-messaging inventory-management it-asset-management
  it-development it-management it-security it-service-management knowledge-management learning-management-system
  marketing mind-mapping mobile-marketing mobile-payment network-management office online-booking
  online-community payment-gateway payroll predictive-analysis procurement productivity-suite project-collaboration
  project-management property-management real-estate-management remote-support
  resource-management sales-management seo service-desk social-media-management survey talent-management
  task-management taxes-management test-management time-management time-tracking translation video-conferencing
  video-editing visitor-management voip warehouse-management web-collaboration web-conferencing website-builder
  whistleblowing workflow-management`.split(/\s+/),
);
