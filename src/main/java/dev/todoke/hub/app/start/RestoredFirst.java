package dev.todoke.hub.app.start;

import dev.todoke.hub.restore.RestoredDatabase;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A restored database is completed after all beans are made and before anything runs: the web server, the SFTP server and the routes start later. */
@Component
class RestoredFirst implements SmartLifecycle {

    private final RestoredDatabase database;
    private boolean running;

    RestoredFirst(RestoredDatabase database) {
        this.database = database;
    }

    @Override
    public void start() {
        database.completeIfRestored();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
