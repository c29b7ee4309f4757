package rigor.terms;

import java.util.OptionalDouble;
import rigor.facts.Accelerator;

/**
 * Memory that one GPU addresses directly, or the processor of a machine without any. Two cards are two pools: a model
 * that fits neither must be split.
 *
 * @param name unique in its machine, such as {@code RTX 5090 #2}
 * @param usable what a process can really allocate, in GiB
 * @param node pools of one box share a node
 * @param group pools over which an engine can run one model share a group: those of one platform in one box, and those
 *     of boxes that a cable joins. What is in different groups is never added
 * @param powerLimitW W that software limits the GPU to; empty without a limit
 */
public record Pool(
        String name, Accelerator accelerator, Band usable, int node, int group, OptionalDouble powerLimitW) {}
