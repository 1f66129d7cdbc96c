import { readProject } from './project';
import { violationsOf } from './rules';

const root = process.argv[2] ?? process.cwd();
const project = readProject(root);
const violations = violationsOf(project);
for (const sentence of violations) process.stdout.write(`${sentence}\n`);
process.stdout.write(
  violations.length === 0
    ? `architecture: ${project.size} files, all where they belong\n`
    : `architecture: ${violations.length} to move\n`,
);
process.exitCode = violations.length === 0 ? 0 : 1;
