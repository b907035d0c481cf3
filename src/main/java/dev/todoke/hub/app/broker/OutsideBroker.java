package dev.todoke.hub.app.broker;

import org.springframework.boot.autoconfigure.jms.artemis.ArtemisConnectionDetails;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisMode;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisProperties;

/** A broker, or a live/backup pair, that is not this hub's: {@code spring.artemis.*}. */
record OutsideBroker(ArtemisProperties properties) implements ArtemisConnectionDetails {

    @Override
    public ArtemisMode getMode() {
        return ArtemisMode.NATIVE;
    }

    @Override
    public String getBrokerUrl() {
        return properties.getBrokerUrl();
    }

    @Override
    public String getUser() {
        return properties.getUser();
    }

    @Override
    public String getPassword() {
        return properties.getPassword();
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "OutsideBroker[" + properties.getBrokerUrl() + "]";
    }
}
