package dev.todoke.hub.app.dropbox;

import dev.todoke.hub.employer.dropbox.DropPath.Folder;
import dev.todoke.hub.employer.dropbox.LocalDropbox.Claimed;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.ScheduledPollEndpoint;

/** One kind of folder of all employers. */
@UriEndpoint(
        scheme = "dropbox",
        title = "Dropbox",
        syntax = "dropbox:folder",
        firstVersion = "1.0.0",
        category = {})
public class DropboxEndpoint extends ScheduledPollEndpoint {

    static final String OUT = "out";

    @UriPath(enums = "in,check,out")
    @Metadata(required = true)
    private final String folder;

    /** The most files taken at one look. */
    @UriParam(defaultValue = "100")
    private int most = 100;

    /** Milliseconds between two looks through all folders, for what no arrival told of. */
    @UriParam(defaultValue = "1000")
    private long lookEvery = 1_000;

    /** What takes files in together, before the route gets those it left one by one. */
    @UriParam
    private UnaryOperator<List<Claimed>> together = files -> files;

    DropboxEndpoint(String uri, DropboxComponent component, String folder) {
        super(uri, component);
        this.folder = folder;
        setInitialDelay(0);
        setDelay(lookEvery);
        setGreedy(true);
    }

    @Override
    public Producer createProducer() {
        if (!folder.equals(OUT)) {
            throw new UnsupportedOperationException("Only answers are put into the dropbox, by dropbox:out");
        }
        return new DropboxProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        setDelay(lookEvery);
        DropboxConsumer consumer =
                new DropboxConsumer(this, processor, Folder.valueOf(folder.toUpperCase(Locale.ROOT)));
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public DropboxComponent getComponent() {
        return (DropboxComponent) super.getComponent();
    }

    public UnaryOperator<List<Claimed>> getTogether() {
        return together;
    }

    public void setTogether(UnaryOperator<List<Claimed>> together) {
        this.together = together;
    }

    public int getMost() {
        return most;
    }

    public void setMost(int most) {
        this.most = most;
    }

    public long getLookEvery() {
        return lookEvery;
    }

    public void setLookEvery(long lookEvery) {
        this.lookEvery = lookEvery;
    }
}
