/** Why an act of the workbench is refused, besides the refusals of a decision and those that every use case may give. */
export type WorkbenchRefusal =
  | 'not-staff'
  | 'already-in-charge'
  | 'already-shortlisted'
  | 'not-shortlisted'
  | 'not-shortlistable'
  | 'not-reviewer'
  | 'tag-empty'
  | 'tag-too-long'
  | 'too-many-tags'
  | 'view-named-already'
  | 'too-many-views'
  | 'nothing-ticked'
  | 'too-many-lines'
  | 'lot-over';
