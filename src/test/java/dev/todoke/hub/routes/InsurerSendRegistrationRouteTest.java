package dev.todoke.hub.routes;

class InsurerSendRegistrationRouteTest extends OrdersToInsurers {

    InsurerSendRegistrationRouteTest() {
        super("insurer-send-registration");
    }
}
