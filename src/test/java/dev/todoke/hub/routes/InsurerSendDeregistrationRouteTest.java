package dev.todoke.hub.routes;

class InsurerSendDeregistrationRouteTest extends OrdersToInsurers {

    InsurerSendDeregistrationRouteTest() {
        super("insurer-send-deregistration");
    }
}
