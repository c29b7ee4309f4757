package rigor.facts;

import rigor.facts.column.Word;

/** Kinds of memory modules, none of which works in place of another. */
public enum MemoryType {
    @Word("DDR3-UDIMM")
    DDR3_UDIMM,
    @Word("DDR4-UDIMM")
    DDR4_UDIMM,
    @Word("DDR4-RDIMM")
    DDR4_RDIMM,
    @Word("DDR5-UDIMM")
    DDR5_UDIMM,
    @Word("DDR5-RDIMM")
    DDR5_RDIMM
}
