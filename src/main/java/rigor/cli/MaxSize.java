package rigor.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import rigor.facts.upload.UploadLimits;

/** Reads how large a file of offers may be, in MiB. */
final class MaxSize implements ITypeConverter<UploadLimits> {
    @Override
    public UploadLimits convert(String mebibytes) {
        try {
            return UploadLimits.DEFAULT.ofMebibytes(Integer.parseInt(mebibytes));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "'" + mebibytes + "' is not a number of MiB from 1 to " + UploadLimits.MOST_MEBIBYTES);
        }
    }
}
