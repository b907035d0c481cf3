package dev.todoke.hub.app.agenda;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.DueWork;
import dev.todoke.hub.partner.Circuits;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** {@code agenda:STEP}: claims the due work of one step in batches and hands it to the route of the same name. */
@Component("agenda")
public class AgendaComponent extends DefaultComponent {

    private static final Logger LOG = LoggerFactory.getLogger(AgendaComponent.class);

    private final Agenda agenda;
    private final DueWork dueWork;
    private final HubIdentity hub;
    private final Circuits circuits;

    AgendaComponent(Agenda agenda, DueWork dueWork, HubIdentity hub, Circuits circuits) {
        this.agenda = agenda;
        this.dueWork = dueWork;
        this.hub = hub;
        this.circuits = circuits;
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

    /**
     * All routes have ended by now, or were cut off. What they had claimed and not finished goes back at once, so that another hub need not
     * wait for the end of the claims. A cut-off step may still have a moment to live; the guards that keep a hub which stood still from acting
     * twice hold for it too.
     */
    @Override
    protected void doStop() throws Exception {
        try {
            int left = agenda.reclaim(hub.id());
            if (left > 0) {
                LOG.warn("{} item(s) of work go back unfinished", left);
            }
        } catch (DataAccessException e) {
            LOG.warn(
                    "Claims could not be given back and run out by themselves: {}",
                    e.getClass().getSimpleName());
        }
        super.doStop();
    }

    Circuits circuits() {
        return circuits;
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
