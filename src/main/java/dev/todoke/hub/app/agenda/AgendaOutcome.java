package dev.todoke.hub.app.agenda;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.TryLater;
import dev.todoke.hub.partner.Circuits;
import dev.todoke.hub.partner.Partner;
import dev.todoke.hub.partner.PartnerKind;
import dev.todoke.hub.partner.RetryProperties;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the error policies do with work from the agenda: try it again later, or set it aside for a person. */
@Component("agendaOutcome")
class AgendaOutcome {

    /** Exchange property: the claimed batch, whatever the route has made of the body since. */
    static final String BATCH = "HubAgendaBatch";

    /** Exchange property, set when the work was put back: it says nothing good of any partner. */
    static final String PUT_BACK = "HubPutBack";

    private static final Logger LOG = LoggerFactory.getLogger(AgendaOutcome.class);
    private static final String OWN = "dev.todoke.hub.";

    private final Agenda agenda;
    private final RetryProperties retry;
    private final Circuits circuits;

    AgendaOutcome(Agenda agenda, RetryProperties retry, Circuits circuits) {
        this.agenda = agenda;
        this.retry = retry;
        this.circuits = circuits;
    }

    /**
     * The line is down: nobody's fault. Waits twice as long after each try, up to a limit. Where the whole line of a broker or an insurer is
     * left alone for a while, its work need not wait besides, and keeps its order.
     */
    public void retry(Exchange exchange) {
        AgendaBatch batch = exchange.getProperty(BATCH, AgendaBatch.class);
        exchange.setProperty(PUT_BACK, true);
        Optional<Partner> culprit = blame(exchange);
        if (culprit.isEmpty() && batch.items().size() > 1 && Culprit.isOfOneFile(cause(exchange))) {
            LOG.warn(
                    "Step {}: a batch of {} is tried in halves",
                    batch.step(),
                    batch.items().size());
            agenda.tryInHalves(batch);
            return;
        }
        boolean lineWaits = culprit.filter(
                        line -> line.kind() == PartnerKind.BROKER || line.kind() == PartnerKind.INSURER)
                .filter(circuits::isOpen)
                .isPresent();
        int attempt =
                batch.items().stream().mapToInt(item -> item.attempt()).max().orElse(1);
        Duration wait = lineWaits ? Duration.ZERO : retry.waitAfter(attempt);
        LOG.warn(
                "Step {}: {} item(s) wait {} for another try: {}",
                batch.step(),
                batch.items().size(),
                lineWaits ? "with their line" : wait,
                code(cause(exchange)));
        agenda.retryAfter(batch, wait);
    }

    private Optional<Partner> blame(Exchange exchange) {
        Visits visits = exchange.getProperty(Visits.PROPERTY, Visits.class);
        if (visits == null) {
            return Optional.empty();
        }
        Throwable cause = cause(exchange);
        Optional<Partner> culprit = Culprit.of(visits.partners(), cause);
        culprit.ifPresent(partner -> visits.failed(partner, code(cause), detail(cause)));
        return culprit;
    }

    /** The step cannot act yet, and nothing has failed: it said how long to wait. */
    public void later(Exchange exchange) {
        AgendaBatch batch = exchange.getProperty(BATCH, AgendaBatch.class);
        exchange.setProperty(PUT_BACK, true);
        Duration wait = cause(exchange) instanceof TryLater asked ? asked.after() : retry.first();
        LOG.info("Step {}: {} item(s) wait {}", batch.step(), batch.items().size(), wait);
        agenda.retryAfter(batch, wait);
    }

    /** Something is wrong with the work itself: a batch is halved until only the bad one is set aside. */
    public void park(Exchange exchange) {
        AgendaBatch batch = exchange.getProperty(BATCH, AgendaBatch.class);
        Throwable cause = cause(exchange);
        if (Culprit.isBrokerChangingOver(cause)) {
            retry(exchange);
            return;
        }
        blame(exchange);
        if (batch.items().size() > 1) {
            LOG.warn(
                    "Step {}: a batch of {} failed and is tried in halves: {}",
                    batch.step(),
                    batch.items().size(),
                    code(cause));
            agenda.tryInHalves(batch);
            return;
        }
        LOG.error("Step {}: {} is parked: {} at {}", batch.step(), batch.subjects(), code(cause), place(cause));
        agenda.park(batch, code(cause), detail(cause));
    }

    private static Throwable cause(Exchange exchange) {
        return exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    }

    private static String code(Throwable cause) {
        return cause == null ? "Unknown" : cause.getClass().getSimpleName();
    }

    /** Only messages of our own are known to be free of personal data; of others the place has to do. */
    private static String detail(Throwable cause) {
        boolean own = cause != null && cause.getClass().getName().startsWith(OWN);
        return own && cause.getMessage() != null ? cause.getMessage() : place(cause);
    }

    private static String place(Throwable cause) {
        if (cause == null) {
            return "";
        }
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (frame.getClassName().startsWith(OWN)) {
                return frame.getClassName().substring(OWN.length()) + ":" + frame.getLineNumber();
            }
        }
        return cause.getStackTrace().length == 0 ? "" : cause.getStackTrace()[0].toString();
    }
}
