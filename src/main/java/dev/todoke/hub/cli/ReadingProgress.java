package dev.todoke.hub.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;

/** Shows how far a large file has been read, in one line of the terminal that is overwritten and in the end removed. */
final class ReadingProgress extends FilterInputStream {
    /** Smaller files are read before anybody could look. */
    static final long LEAST_BYTES = 4L << 20;

    private final ProgressLine line;
    private final long size;
    private long read;

    ReadingProgress(InputStream in, long size, PrintWriter terminal) {
        super(in);
        this.size = size;
        this.line = new ProgressLine(terminal);
    }

    /** Whether the error stream of this process is a terminal. Java tells it only of input and output together, so the system is asked. */
    static boolean isWatched() {
        try {
            Process test = new ProcessBuilder("test", "-t", "2")
                    .redirectError(Redirect.INHERIT)
                    .start();
            return test.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        advance(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] target, int from, int most) throws IOException {
        int count = super.read(target, from, most);
        advance(Math.max(count, 0));
        return count;
    }

    private void advance(int count) {
        read += count;
        if (line.isDue()) {
            line.show(read, size, (read >> 20) + " / " + (size >> 20) + " MB");
        }
    }

    /** Makes room for other lines; the bar comes back with the next bytes. */
    void hide() {
        line.hide();
    }

    @Override
    public void close() throws IOException {
        hide();
        super.close();
    }
}
