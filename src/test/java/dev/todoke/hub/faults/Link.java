package dev.todoke.hub.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A line between two programs that can be cut, fall silent or become slow. It listens on a free port of the loopback interface and passes on
 * what comes to where the other program listens at that moment.
 */
final class Link implements AutoCloseable {
    private static final int PIECE = 8 << 10;

    private final String name;
    private final Supplier<InetSocketAddress> to;
    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Object state = new Object();

    private boolean silent;
    private int bytesASecond;
    private int piecesLeft;
    private Runnable strike;

    Link(String name, Supplier<InetSocketAddress> to) {
        this.name = name;
        this.to = to;
        try {
            listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start("accept", this::accept);
    }

    static Link to(String name, int port) {
        return new Link(name, () -> new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    String name() {
        return name;
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Connections that are open now, each counted once from either side. */
    int connections() {
        return open.size() / 2;
    }

    /** Resets every open connection on both sides; new ones may be made. */
    void cut() {
        open.forEach(Link::reset);
    }

    /** From now on nothing passes, and nobody is told. */
    void fallSilent() {
        synchronized (state) {
            silent = true;
        }
    }

    /** What has waited passes, as after a short failure of the net. */
    void speakAgain() {
        synchronized (state) {
            silent = false;
            bytesASecond = 0;
            state.notifyAll();
        }
    }

    void slowDown(int toBytesASecond) {
        synchronized (state) {
            bytesASecond = toBytesASecond;
        }
    }

    /**
     * Runs something in the middle of a piece of traffic: half of it has been passed on.
     *
     * @param pieces how many pieces pass before, in whichever direction
     */
    void afterPieces(int pieces, Runnable action) {
        synchronized (state) {
            piecesLeft = pieces;
            strike = action;
        }
    }

    /** Takes back what {@link #afterPieces} set; false when it has run or is running. */
    boolean forget(Runnable action) {
        synchronized (state) {
            boolean waiting = strike == action;
            if (waiting) {
                strike = null;
            }
            return waiting;
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                connect(listener.accept());
            } catch (IOException e) {
                // Closed, or the other program is not there: the caller's connection has been closed.
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        Socket called = new Socket();
        open.add(caller);
        open.add(called);
        start("connect", () -> {
            try {
                called.connect(to.get(), 5_000);
                caller.setTcpNoDelay(true);
                called.setTcpNoDelay(true);
                start("forth", () -> pump(caller, called));
                pump(called, caller);
            } catch (IOException e) {
                end(caller, called);
            }
        });
    }

    private void pump(Socket from, Socket into) {
        byte[] piece = new byte[PIECE];
        try (from;
                into) {
            InputStream in = from.getInputStream();
            OutputStream out = into.getOutputStream();
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                Runnable action = hold(n);
                if (action == null) {
                    out.write(piece, 0, n);
                } else {
                    out.write(piece, 0, n / 2);
                    action.run();
                    hold(0);
                    out.write(piece, n / 2, n - n / 2);
                }
            }
        } catch (IOException e) {
            // One side is gone, so the other goes too.
        } finally {
            end(from, into);
        }
    }

    /** Waits while the link is silent; the action when this is the piece it was meant for. */
    private Runnable hold(int bytes) {
        try {
            synchronized (state) {
                while (silent) {
                    state.wait();
                }
                if (bytesASecond > 0) {
                    state.wait(Math.max(1, 1000L * bytes / bytesASecond));
                }
                if (bytes > 0 && strike != null && --piecesLeft < 0) {
                    Runnable action = strike;
                    strike = null;
                    return action;
                }
                return null;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void end(Socket one, Socket other) {
        open.remove(one);
        open.remove(other);
        reset(one);
        reset(other);
    }

    private static void reset(Socket socket) {
        try {
            if (!socket.isClosed()) {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException e) {
            // Gone already.
        }
    }

    private void start(String what, Runnable work) {
        Thread thread = new Thread(work, name + " " + what);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
        speakAgain();
    }
}
