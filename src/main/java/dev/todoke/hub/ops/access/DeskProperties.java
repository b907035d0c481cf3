package dev.todoke.hub.ops.access;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sign-in to the desk.
 *
 * @param users added at start when the desk does not know them yet; the way to the first user where {@code todoke.keys.create-missing} is false
 * @param failuresAUser failed sign-ins of one user from one address before both have to wait
 * @param failuresAnAddress failed sign-ins from one address, whatever the user, before it has to wait
 * @param failureCounts how long a failure counts
 */
@ConfigurationProperties("todoke.desk")
record DeskProperties(
        @DefaultValue List<User> users,
        @DefaultValue("5") int failuresAUser,
        @DefaultValue("30") int failuresAnAddress,
        @DefaultValue("5m") Duration failureCounts) {

    /**
     * @param passwordHash with its scheme in front, such as <code>{bcrypt}$2y$…</code>
     */
    record User(String name, DeskRole role, String passwordHash) {

        @Override
        public String toString() {
            return "User(" + name + ", " + role + ")";
        }
    }
}
