package rigor.terms;

import rigor.facts.LoadoutModel.Role;

/**
 * How fast one stream of a role generates, in tokens per second.
 *
 * @param alone with nothing else running
 * @param together per stream, with all streams of all roles running at once
 * @param firstToken seconds from a long prompt to the first token of the answer, with nothing else running
 */
public record RoleSpeed(
        Role role, String modelId, String format, int streams, Band alone, Band together, Band firstToken) {}
