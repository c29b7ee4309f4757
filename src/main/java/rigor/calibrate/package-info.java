/**
 * Fits the speed and memory formulas to published measurements, and scores them on sources they have not seen. Offline:
 * writes facts, is read by two commands. May touch: {@code facts}, {@code estimate} and its packages.
 *
 * <p>The coefficients are the maximum of a robust likelihood with normal priors on their logarithms, over all rows of
 * {@code measurements.csv} that ran under ordinary conditions, weighted so that sources count and not rows
 * ({@link rigor.calibrate.Calibration}, {@link rigor.calibrate.GaussNewton}). {@code rigor calibrate} repeats the fit.
 *
 * <h2>What is not known</h2>
 *
 * <p>{@link rigor.calibrate.Accuracy} tests all this on authors and accelerators that the fit has not seen, and how often
 * comes true what was said with a chance ({@link rigor.calibrate.Statements}); the README keeps its tables. Nobody
 * published rows of Intel Arc or of old cards such as Pascal; rows whose streams still read their prompts are slower than
 * the formula, which is of generation alone, and are not scored; quantizations below 3 bits and forks of engines are
 * slower by up to 2; SGLang on consumer cards has one author, whose build is patched. Dense models with recurrent layers lose more with each stream than the
 * formula says, by a factor of up to 3 at 16 streams. Rows of those kinds would narrow the bands.
 */
@NullMarked
package rigor.calibrate;

import org.jspecify.annotations.NullMarked;
