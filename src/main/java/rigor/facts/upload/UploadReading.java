package rigor.facts.upload;

import java.util.List;

/**
 * How an upload was read, for whoever sent it to check.
 *
 * @param encoding such as {@code UTF-16LE with byte order mark}
 * @param separator such as {@code ;} or {@code tab}
 * @param numberStyle such as {@code decimal point}
 * @param ignoredColumns those that mean nothing here
 */
public record UploadReading(String encoding, String separator, String numberStyle, List<String> ignoredColumns) {
    /** Of a file that was not read, or whose reading is told otherwise. */
    static final UploadReading NONE = new UploadReading("", "", "", List.of());
}
