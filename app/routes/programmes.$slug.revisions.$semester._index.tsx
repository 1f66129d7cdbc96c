export { action, default, handle, loader, meta } from './programme.revisions.$semester._index';
