package dev.todoke.hub.app.agenda;

import dev.todoke.hub.partner.Partner;
import dev.todoke.hub.partner.PartnerKind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.ScheduledPollEndpoint;

/** One step's due work. Consumer only: work is put on the agenda in database transactions, never by a route. */
@UriEndpoint(
        scheme = "agenda",
        title = "Agenda",
        syntax = "agenda:step",
        consumerOnly = true,
        firstVersion = "1.0.0",
        category = {})
public class AgendaEndpoint extends ScheduledPollEndpoint {

    @UriPath
    @Metadata(required = true)
    private final String step;

    /** The most items claimed at once. */
    @UriParam(defaultValue = "100")
    private int batch = 100;

    /** One exchange an item, claimed by itself, instead of one a batch. */
    @UriParam
    private boolean each;

    /** Kinds of partners the step needs, separated by commas; with {@code insurer} each batch is for one of them. */
    @UriParam
    private String partners = "";

    /** How long claimed work stays this hub's, in milliseconds. */
    @UriParam(defaultValue = "120000")
    private long lease = 120_000;

    /** How many claims are worked on at the same time while there is work for them. */
    @UriParam(defaultValue = "1")
    private int concurrent = 1;

    AgendaEndpoint(String uri, AgendaComponent component, String step) {
        super(uri, component);
        this.step = step;
        setDelay(200);
        setInitialDelay(200);
        setGreedy(true);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException(
                "Work is put on the agenda by Agenda.put, in the transaction of what caused it");
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        AgendaConsumer consumer = new AgendaConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public AgendaComponent getComponent() {
        return (AgendaComponent) super.getComponent();
    }

    /** Those that are the same for all work of the step. */
    List<Partner> fixedPartners() {
        return kinds().filter(kind -> kind != PartnerKind.INSURER)
                .map(kind -> new Partner(kind, ""))
                .toList();
    }

    boolean isForInsurers() {
        return kinds().anyMatch(kind -> kind == PartnerKind.INSURER);
    }

    private Stream<PartnerKind> kinds() {
        return Stream.of(partners.split(","))
                .filter(name -> !name.isBlank())
                .map(name -> PartnerKind.valueOf(name.strip().toUpperCase(Locale.ROOT)));
    }

    String step() {
        return step;
    }

    Duration lease() {
        return Duration.ofMillis(lease);
    }

    public int getBatch() {
        return batch;
    }

    public void setBatch(int batch) {
        this.batch = batch;
    }

    public boolean isEach() {
        return each;
    }

    public void setEach(boolean each) {
        this.each = each;
    }

    public String getPartners() {
        return partners;
    }

    public void setPartners(String partners) {
        this.partners = partners;
    }

    public int getConcurrent() {
        return concurrent;
    }

    public void setConcurrent(int concurrent) {
        this.concurrent = concurrent;
    }

    public long getLease() {
        return lease;
    }

    public void setLease(long lease) {
        this.lease = lease;
    }
}
