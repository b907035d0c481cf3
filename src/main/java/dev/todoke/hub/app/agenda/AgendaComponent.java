package dev.todoke.hub.app.agenda;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.DueWork;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.springframework.stereotype.Component;

/** {@code agenda:STEP}: claims the due work of one step in batches and hands it to the route of the same name. */
@Component("agenda")
public class AgendaComponent extends DefaultComponent {

    private final Agenda agenda;
    private final DueWork dueWork;
    private final HubIdentity hub;

    AgendaComponent(Agenda agenda, DueWork dueWork, HubIdentity hub) {
        this.agenda = agenda;
        this.dueWork = dueWork;
        this.hub = hub;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        AgendaEndpoint endpoint = new AgendaEndpoint(uri, this, remaining);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        agenda.reclaim(hub.id());
    }

    Agenda agenda() {
        return agenda;
    }

    DueWork dueWork() {
        return dueWork;
    }

    String owner() {
        return hub.id();
    }
}
