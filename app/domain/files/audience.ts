/** Who reads a file: those between whom its friction or startup is, or whoever reads that. */
export const FILE_AUDIENCES = ['parties', 'readers'] as const;
export type FileAudience = (typeof FILE_AUDIENCES)[number];
