export { loader } from './programme.revisions.$semester.edition[.]csv';
