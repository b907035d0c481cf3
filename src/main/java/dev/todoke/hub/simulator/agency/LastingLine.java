package dev.todoke.hub.simulator.agency;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A line at the end of one of the agency's files. */
final class LastingLine {

    private LastingLine() {}

    /** The line is on disk, whole and ended, when this returns. */
    static void append(FileChannel file, byte[] json) throws IOException {
        ByteBuffer line = ByteBuffer.allocate(json.length + 1);
        line.put(json).put((byte) '\n').flip();
        while (line.hasRemaining()) {
            file.write(line);
        }
        file.force(false);
    }
}
