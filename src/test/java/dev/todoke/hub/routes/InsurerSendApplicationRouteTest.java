package dev.todoke.hub.routes;

class InsurerSendApplicationRouteTest extends OrdersToInsurers {

    InsurerSendApplicationRouteTest() {
        super("insurer-send-application");
    }
}
