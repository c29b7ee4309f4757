package rigor.estimate.assembly;

/**
 * A card in its slot.
 *
 * @param slots that it covers; a riser covers one
 * @param isHot whether it blows its heat at its neighbour
 */
record Seat(GpuCard card, int slots, boolean isHot, OpenSlot in) {

    /** The last bracket that it covers. */
    int last() {
        return in.position() + slots - 1;
    }

    /** Lanes of the link: those of the slot, or fewer if the card uses fewer. */
    int lanes() {
        Integer uses = card.figures() == null ? null : card.figures().pcieLanes();
        return uses == null ? in.lanes() : Math.min(uses, in.lanes());
    }
}
