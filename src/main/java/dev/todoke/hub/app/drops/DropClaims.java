package dev.todoke.hub.app.drops;

import dev.todoke.hub.app.agenda.HubIdentity;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files that hubs are at, for the SFTP consumers ({@code inProgressRepository}): of several hubs that see a file, one takes it. A claim is a lease
 * by the database's clock, and one statement renews all of a hub: what a dead hub had claimed is free after {@link #LEASE}. A hub that was only
 * paused may then find its file taken by another; the arrival name, unique in the database, is the net below. With a file goes its folder: while a hub is at
 * one of an employer's files no other takes the next, which may be about the same people.
 *
 * <p>The table is not logged: after a crash of the database nobody holds anything, and writing a claim forces nothing to disk.
 */
@Component("dropClaims")
@ConditionalOnProperty(name = "todoke.dropbox.embedded", havingValue = "false")
class DropClaims extends ServiceSupport implements IdempotentRepository {
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(DropClaims.class);
    private static final long RENEW_SECONDS = LEASE.toSeconds() / 4;

    private final JdbcClient jdbc;
    private final String hub;
    private ScheduledExecutorService renewals;

    DropClaims(JdbcClient jdbc, HubIdentity identity) {
        this.jdbc = jdbc;
        this.hub = identity.id();
    }

    /** Whether this call claimed the file; false while anybody is at it, this hub included, or another hub is at one beside it. */
    @Override
    public boolean add(String key) {
        return jdbc.sql("""
                                with folder as (
                                    insert into drop_claim as held (place, hub, until)
                                    values (:folder, :hub, clock_timestamp() + make_interval(secs => :lease))
                                    on conflict (place) do update set hub = excluded.hub, until = excluded.until
                                    where held.hub = excluded.hub or held.until < clock_timestamp()
                                    returning hub, until)
                                insert into drop_claim as held (place, hub, until) select :place, hub, until from folder
                                on conflict (place) do update set hub = excluded.hub, until = excluded.until
                                where held.until < clock_timestamp()
                                """)
                        .param("folder", folder(key))
                        .param("place", key)
                        .param("hub", hub)
                        .param("lease", LEASE.toSeconds())
                        .update()
                == 1;
    }

    @Override
    public boolean contains(String key) {
        return jdbc.sql("select exists (select from drop_claim where place = :place and until >= clock_timestamp())")
                .param("place", key)
                .query(Boolean.class)
                .single();
    }

    /** Done, or given back: only what is still this hub's. */
    @Override
    public boolean remove(String key) {
        return jdbc.sql("""
                        with file as (delete from drop_claim where place = :place and hub = :hub returning place),
                            folder as (
                                delete from drop_claim where place = :folder and hub = :hub and not exists (
                                    select from drop_claim where hub = :hub and place not in (:place, :folder) and starts_with(place, :folder)))
                        select exists (select from file)""")
                .param("folder", folder(key))
                .param("place", key)
                .param("hub", hub)
                .query(Boolean.class)
                .single();
    }

    private static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    @Override
    public boolean confirm(String key) {
        return true;
    }

    @Override
    public void clear() {
        jdbc.sql("delete from drop_claim where hub = :hub").param("hub", hub).update();
    }

    /** An earlier life of this hub is at nothing any more. */
    @Override
    protected void doStart() {
        try {
            clear();
        } catch (DataAccessException e) {
            LOG.warn("Claims of an earlier life are left to their leases: the database is away");
        }
        renewals = Executors.newSingleThreadScheduledExecutor(DropClaims::daemon);
        renewals.scheduleWithFixedDelay(this::renewOrWarn, RENEW_SECONDS, RENEW_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    protected void doStop() {
        if (renewals != null) {
            renewals.shutdownNow();
        }
    }

    void renew() {
        jdbc.sql("update drop_claim set until = clock_timestamp() + make_interval(secs => :lease) where hub = :hub")
                .param("lease", LEASE.toSeconds())
                .param("hub", hub)
                .update();
    }

    private void renewOrWarn() {
        try {
            renew();
        } catch (RuntimeException e) {
            LOG.warn("Claims on files could not be renewed; the next turn tries again: {}", e.getMessage());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "drop-claims");
        thread.setDaemon(true);
        return thread;
    }
}
