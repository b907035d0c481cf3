package dev.todoke.hub.app.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Replaces a port given as 0 by a free one before anything reads it, so that every part that refers to
 * {@code ${todoke.broker.core-port}} and the like agrees on the number, whoever starts first.
 */
class FreePorts implements EnvironmentPostProcessor, Ordered {

    private static final List<String> PROPERTIES = List.of(
            "server.port",
            "todoke.broker.core-port",
            "todoke.broker.amqp-port",
            "todoke.dropbox.port",
            "todoke.postgres.port",
            "todoke.simulator.agency.port");

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        List<String> open = PROPERTIES.stream()
                .filter(name -> "0".equals(environment.getProperty(name)))
                .toList();
        if (!open.isEmpty()) {
            environment.getPropertySources().addFirst(new MapPropertySource("freePorts", choose(open)));
        }
    }

    private static Map<String, Object> choose(List<String> names) {
        Map<String, Object> chosen = new LinkedHashMap<>();
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (String name : names) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                chosen.put(name, socket.getLocalPort());
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
            return chosen;
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on the loopback interface", e);
        }
    }
}
