/**
 * What the header of a model's files says of its dimensions: the {@code config.json} of Hugging Face, or the metadata of a
 * GGUF file. May touch: {@code facts} and its packages.
 *
 * <p>Both are read as keys and values ({@link rigor.facts.headers.Keys}), of which {@link
 * rigor.facts.headers.Dimensions} makes what models.csv asks for; what neither says is told, never guessed. Of a GGUF file
 * the tensors' names and sizes are read and never the tensors ({@link rigor.facts.headers.GgufHeader}).
 */
@NullMarked
package rigor.facts.headers;

import org.jspecify.annotations.NullMarked;
