export { action, default, loader, meta } from './programme.revisions.$semester.changements.nouveau';
