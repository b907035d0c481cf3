package dev.todoke.hub.app;

import dev.todoke.hub.cli.CommandLineTool;
import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the hub; with a command as first argument, does just that without starting it; with the name of a service, runs that in the hub's place. */
@SpringBootApplication(scanBasePackages = "dev.todoke.hub")
@ConfigurationPropertiesScan("dev.todoke.hub")
public class TodokeHub {

    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        if (Service.run(args)) {
            return;
        }
        if (args.length > 0 && CommandLineTool.handles(args[0])) {
            System.exit(CommandLibraries.run(args));
        }
        SpringApplication.run(TodokeHub.class, args);
    }
}
