package rigor.facts.upload.workbook;

/**
 * What the sheets of an xlsx file share.
 *
 * @param is1904 whether days are counted from 1904 on
 */
record XlsxShared(SharedStrings strings, XlsxStyles styles, boolean is1904, Budget budget) {}
