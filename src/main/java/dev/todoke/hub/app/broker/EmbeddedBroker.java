package dev.todoke.hub.app.broker;

import dev.todoke.hub.app.home.HubHome;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisConnectionDetails;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisMode;

/** Apache Artemis in this JVM, with its journal below the home folder. Being the connection details, it outlives every connection. */
final class EmbeddedBroker implements ArtemisConnectionDetails {

    /** In-VM acceptors share one name space a JVM; two hubs in one JVM (tests) must not meet. */
    private static final AtomicInteger IN_VM_IDS = new AtomicInteger();

    private final int inVmId = IN_VM_IDS.getAndIncrement();
    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    private final String hubPassword;

    /** Starts the broker; the caller holds the lock of the home folder. */
    EmbeddedBroker(HubHome home, BrokerProperties properties, BrokerUsers users, Collection<InsurerAccount> insurers)
            throws Exception {
        hubPassword = users.password(BrokerUsers.HUB);
        server.setConfiguration(new BrokerSettings(properties).of(home, insurers, inVmId));
        server.setSecurityManager(
                new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), logins(users, insurers)));
        server.start();
        if (!server.getActiveMQServer().waitForActivation(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The embedded broker did not become active; its own log lines say why");
        }
    }

    /** Everybody's only role carries the name of the user. */
    private static SecurityConfiguration logins(BrokerUsers users, Collection<InsurerAccount> insurers) {
        SecurityConfiguration logins = new SecurityConfiguration();
        logins.addUser(BrokerUsers.HUB, users.password(BrokerUsers.HUB));
        logins.addRole(BrokerUsers.HUB, BrokerUsers.HUB);
        for (InsurerAccount insurer : insurers) {
            logins.addUser(insurer.user(), users.password(insurer.user()));
            logins.addRole(insurer.user(), insurer.user());
        }
        return logins;
    }

    @Override
    public ArtemisMode getMode() {
        return ArtemisMode.NATIVE;
    }

    @Override
    public String getBrokerUrl() {
        return "vm://" + inVmId;
    }

    @Override
    public String getUser() {
        return BrokerUsers.HUB;
    }

    @Override
    public String getPassword() {
        return hubPassword;
    }

    void stop() throws Exception {
        server.stop();
    }
}
