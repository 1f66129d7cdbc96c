export { action, default, loader, meta } from './programme.propositions.nouvelle';
