package dev.todoke.hub.app.broker;

import jakarta.jms.ConnectionFactory;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.springframework.stereotype.Component;

/** {@code results:QUEUE}: takes insurers' results off a queue in batches, each acknowledged as a whole. */
@Component("results")
public class ResultsComponent extends DefaultComponent {

    private final ConnectionFactory connections;

    public ResultsComponent(ConnectionFactory connections) {
        this.connections = connections;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        ResultsEndpoint endpoint = new ResultsEndpoint(uri, this, remaining);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    ConnectionFactory connections() {
        return connections;
    }
}
