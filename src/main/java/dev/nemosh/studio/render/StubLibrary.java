package dev.nemosh.studio.render;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A shared library with nothing in it but its name. The bundled FFmpeg is linked to the libraries of capture devices
 * (sound server, X display), which a headless machine does not have and which coding files never calls. Their functions
 * are bound when first called, so the libraries only have to exist: a few hundred bytes of ELF that hold a SONAME.
 */
final class StubLibrary {
    private static final int HEADER = 64;
    private static final int PROGRAM_HEADER = 56;
    private static final int PROGRAM_HEADERS = 3;
    private static final int DYNAMIC = HEADER + PROGRAM_HEADERS * PROGRAM_HEADER;
    private static final int DYNAMIC_ENTRIES = 6;
    private static final int SYMBOLS = DYNAMIC + DYNAMIC_ENTRIES * 16;
    private static final int SYMBOL = 24;
    private static final int STRINGS = SYMBOLS + SYMBOL;
    private static final int PAGE = 0x10000;

    private static final short SHARED_OBJECT = 3;
    private static final int LOAD = 1;
    private static final int DYNAMIC_TABLE = 2;
    private static final int STACK = 0x6474e551;
    private static final int READ = 4;
    private static final int WRITE = 2;

    private static final long DT_NULL = 0;
    private static final long DT_STRTAB = 5;
    private static final long DT_SYMTAB = 6;
    private static final long DT_STRSZ = 10;
    private static final long DT_SYMENT = 11;
    private static final long DT_SONAME = 14;

    private StubLibrary() {}

    /**
     * The library's bytes, for a 64-bit little-endian Linux.
     *
     * @param soname the name that it answers to, such as {@code libasound.so.2}
     * @param machine ELF's number of the processor: 62 for x86-64, 183 for AArch64
     */
    static byte[] bytes(String soname, int machine) {
        byte[] name = soname.getBytes(StandardCharsets.US_ASCII);
        int stringsLength = name.length + 2;
        int size = STRINGS + stringsLength;
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        header(out, machine);
        segment(out, LOAD, READ | WRITE, 0, size, PAGE);
        segment(out, DYNAMIC_TABLE, READ | WRITE, DYNAMIC, DYNAMIC_ENTRIES * 16L, 8);
        // Without this the loader would ask for an executable stack.
        segment(out, STACK, READ | WRITE, 0, 0, 16);
        out.putLong(DT_SONAME).putLong(1);
        out.putLong(DT_STRTAB).putLong(STRINGS);
        out.putLong(DT_SYMTAB).putLong(SYMBOLS);
        out.putLong(DT_STRSZ).putLong(stringsLength);
        out.putLong(DT_SYMENT).putLong(SYMBOL);
        out.putLong(DT_NULL).putLong(0);
        out.position(STRINGS + 1);
        out.put(name);
        return out.array();
    }

    private static void header(ByteBuffer out, int machine) {
        out.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}).putLong(0);
        out.putShort(SHARED_OBJECT).putShort((short) machine).putInt(1);
        out.putLong(0).putLong(HEADER).putLong(0).putInt(0);
        out.putShort((short) HEADER).putShort((short) PROGRAM_HEADER).putShort((short) PROGRAM_HEADERS);
        out.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    }

    private static void segment(ByteBuffer out, int type, int flags, long offset, long size, long alignment) {
        out.putInt(type).putInt(flags);
        out.putLong(offset).putLong(offset).putLong(offset);
        out.putLong(size).putLong(size).putLong(alignment);
    }
}
