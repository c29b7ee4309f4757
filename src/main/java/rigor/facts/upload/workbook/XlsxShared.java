package rigor.facts.upload.workbook;

/**
 * What the sheets of an xlsx file share.
 *
 * @param is1904 whether days are counted from 1904 on
 * @param foreign names by which formulas read other files
 */
record XlsxShared(SharedStrings strings, XlsxStyles styles, boolean is1904, ForeignNames foreign, Budget budget) {}
