export { default, loader, meta } from './programme.propositions._index';
