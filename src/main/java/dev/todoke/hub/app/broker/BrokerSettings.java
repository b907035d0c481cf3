package dev.todoke.hub.app.broker;

import dev.todoke.hub.app.home.HubHome;
import dev.todoke.hub.insurer.InsurerQueues;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.PageFullMessagePolicy;

/** What a broker keeps, where, for whom: the one in this JVM, and by {@link BrokerXml} one outside. */
final class BrokerSettings {

    static final String PARKED = "parked.insurer";
    private static final String EVERYTHING = "#";

    private final BrokerProperties properties;
    private final Configuration settings = new ConfigurationImpl();

    BrokerSettings(BrokerProperties properties) {
        this.properties = properties;
    }

    /** @param inVmId number of the acceptor for this JVM's own clients */
    Configuration of(HubHome home, Collection<InsurerAccount> insurers, int inVmId) throws Exception {
        settings.addAcceptorConfiguration("in-vm", "vm://" + inVmId);
        settings.setJMXManagementEnabled(true);
        return of(home.resolve("artemis"), insurers);
    }

    /** @param folder where journal and pages are */
    Configuration of(Path folder, Collection<InsurerAccount> insurers) throws Exception {
        settings.setName("todoke");
        settings.addAcceptorConfiguration("core", acceptor(properties.corePort(), "CORE"));
        settings.addAcceptorConfiguration("amqp", acceptor(properties.amqpPort(), "AMQP"));
        keepOnDisk(folder);
        limitAddresses();
        allow(insurers);
        return settings;
    }

    private String acceptor(int port, String protocol) {
        return "tcp://" + properties.address() + ":" + port + "?protocols=" + protocol;
    }

    private void keepOnDisk(Path folder) {
        settings.setPersistenceEnabled(true);
        settings.setBindingsDirectory(folder.resolve("bindings").toString());
        settings.setJournalDirectory(folder.resolve("journal").toString());
        settings.setLargeMessagesDirectory(folder.resolve("large-messages").toString());
        settings.setPagingDirectory(folder.resolve("paging").toString());
        settings.setJournalType(JournalType.NIO);
        settings.setJournalSyncTransactional(true);
        settings.setJournalSyncNonTransactional(true);
        settings.setJournalBufferTimeout_NIO((int) properties.journalTimeout().toNanos());
        settings.setMaxDiskUsage(properties.maxDiskUsage());
        settings.setPersistIDCache(true);
        settings.setIDCacheSize(properties.rememberedSendKeys());
    }

    private void limitAddresses() {
        settings.addAddressSetting(
                EVERYTHING,
                new AddressSettings()
                        .setAutoCreateQueues(false)
                        .setAutoCreateAddresses(false)
                        .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                        .setDefaultQueueRoutingType(RoutingType.ANYCAST)
                        .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                        .setMaxSizeBytes(properties.maxAddressSize().toBytes())
                        .setPageLimitBytes(properties.maxAddressPages().toBytes())
                        .setPageFullMessagePolicy(PageFullMessagePolicy.FAIL)
                        .setIDCacheSize(properties.rememberedSendKeys())
                        .setMaxDeliveryAttempts(properties.maxDeliveries())
                        .setRedeliveryDelay(500)
                        .setRedeliveryMultiplier(2)
                        .setMaxRedeliveryDelay(30_000)
                        .setDeadLetterAddress(SimpleString.of(PARKED))
                        .setExpiryAddress(SimpleString.of(PARKED)));
    }

    /** The most specific match wins alone, so each queue names everybody who may touch it. */
    private void allow(Collection<InsurerAccount> insurers) {
        settings.setSecurityEnabled(true);
        settings.registerBrokerPlugin(new SenderStamp());
        settings.putSecurityRoles(EVERYTHING, Set.of(everything()));
        queue(PARKED);
        queue(InsurerQueues.RESULT);
        settings.putSecurityRoles(InsurerQueues.RESULT, resultSenders(insurers));
        for (InsurerAccount insurer : insurers) {
            for (String name : insurer.queues()) {
                queue(name);
                settings.putSecurityRoles(name, Set.of(everything(), consumer(insurer.user())));
            }
        }
    }

    private void queue(String name) {
        settings.addAddressConfiguration(new CoreAddressConfiguration()
                .setName(name)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfiguration(QueueConfiguration.of(name)
                        .setAddress(name)
                        .setRoutingType(RoutingType.ANYCAST)
                        .setDurable(true)));
    }

    private static Set<Role> resultSenders(Collection<InsurerAccount> insurers) {
        Set<Role> roles = new HashSet<>();
        roles.add(everything());
        insurers.forEach(insurer -> roles.add(sender(insurer.user())));
        return roles;
    }

    private static Role everything() {
        return new Role(BrokerUsers.HUB, true, true, true, true, true, true, true, true, true, true, true, true);
    }

    private static Role sender(String user) {
        Role role = new Role();
        role.setName(user);
        role.setSend(true);
        return role;
    }

    private static Role consumer(String user) {
        Role role = new Role();
        role.setName(user);
        role.setConsume(true);
        role.setBrowse(true);
        return role;
    }
}
