package rigor.facts.upload;

import java.util.List;
import rigor.facts.Offer;

/**
 * An uploaded file of offers as it was understood.
 *
 * @param rows in the file, blank ones and the header left out
 * @param offers the sound rows, in the file's order
 */
record OffersUpload(UploadReading reading, int rows, List<Offer> offers, RefusedCells refusals) {}
