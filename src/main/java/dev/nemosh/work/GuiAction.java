package dev.nemosh.work;

/** What the agent's talk of buttons and panels means at a prompt (protocol, 12). */
public enum GuiAction {
    /** "Click Export". */
    EXPORT,
    /** "Preview in the timeline", "open the panel". */
    TRACKS,
    /** "Check your account". */
    CREDITS,
    /** "Use the attachment button". */
    UPLOAD,
    /** "Drag the clip": can be typed as an edit. */
    EDIT
}
