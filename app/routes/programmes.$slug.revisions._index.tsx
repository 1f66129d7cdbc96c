export { action, default, handle, loader, meta } from './programme.revisions._index';
