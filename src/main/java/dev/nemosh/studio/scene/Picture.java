package dev.nemosh.studio.scene;

/** What a scene family draws; light, glow and grain are the painter's. */
interface Picture {
    /**
     * Gets ready for a moment: whatever is the same for many rows.
     *
     * @param seconds into the shot
     * @param strips to share larger work out
     */
    void begin(double seconds, Strips strips);

    /** The rows after which all above must be stored before the next are composed; the last one is the height. */
    int[] stages();

    /**
     * Composes one row.
     *
     * @param y the row
     * @param row to be filled, whole
     * @param done the frame, of which the earlier stages' rows are stored as {@link Deep} pixels
     */
    void compose(int y, Row row, Frame done);

    /** How strongly bright parts glow now, about 0.2 to 1.5. */
    double glow();
}
