/** Begins the rule of a figure that was read from a cell of a table; the cell's place and what stands in it follow. */
export const cellRule = 'cell:'
