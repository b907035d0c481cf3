package dev.todoke.hub.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkTest {
    private ServerSocket server;
    private Link unit;
    private Socket caller;
    private Socket called;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        unit = Link.to("test", server.getLocalPort());
        caller = new Socket(InetAddress.getLoopbackAddress(), unit.port());
        called = server.accept();
    }

    @AfterEach
    void close() throws IOException {
        caller.close();
        called.close();
        unit.close();
        server.close();
    }

    @Test
    void passes_on_both_ways() throws IOException {
        say(caller, "abc");
        assertThat(hear(called, 3)).isEqualTo("abc");
        say(called, "def");
        assertThat(hear(caller, 3)).isEqualTo("def");
    }

    @Test
    void a_cut_is_felt_on_both_sides() {
        unit.cut();
        assertThatThrownBy(() -> hear(caller, 1)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> hear(called, 1)).isInstanceOf(IOException.class);
    }

    @Test
    void silence_keeps_everything_and_closes_nothing() throws IOException {
        unit.fallSilent();
        say(caller, "abc");
        called.setSoTimeout(100);
        assertThatThrownBy(() -> hear(called, 1)).isInstanceOf(SocketTimeoutException.class);
        unit.speakAgain();
        called.setSoTimeout(10_000);
        assertThat(hear(called, 3)).isEqualTo("abc");
    }

    @Test
    void strikes_in_the_middle_of_the_piece_it_was_told() throws Exception {
        CompletableFuture<Void> struck = new CompletableFuture<>();
        unit.afterPieces(1, () -> {
            unit.cut();
            struck.complete(null);
        });
        say(caller, "first.");
        assertThat(hear(called, 6)).isEqualTo("first.");
        assertThat(struck).isNotDone();
        say(caller, "second");
        struck.get(10, TimeUnit.SECONDS);
        assertThatThrownBy(() -> hear(called, 6)).isInstanceOf(IOException.class);
    }

    @Test
    void a_strike_can_be_taken_back() throws IOException {
        Runnable strike = unit::cut;
        unit.afterPieces(0, strike);
        assertThat(unit.forget(strike)).isTrue();
        assertThat(unit.forget(strike)).isFalse();
        say(caller, "abc");
        assertThat(hear(called, 3)).isEqualTo("abc");
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes());
    }

    private static String hear(Socket socket, int bytes) throws IOException {
        byte[] heard = socket.getInputStream().readNBytes(bytes);
        if (heard.length < bytes) {
            throw new IOException("The connection ended after " + heard.length + " bytes");
        }
        return new String(heard);
    }
}
