package dev.todoke.hub.app.production;

import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Looks at the settings of production mode before any part of the hub starts, and refuses what must not run. */
class ProductionGuard implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            List<Problem> problems = new ProductionRules(environment).problems();
            if (!problems.isEmpty()) {
                throw new ProductionRefused(problems);
            }
        }
    }
}
