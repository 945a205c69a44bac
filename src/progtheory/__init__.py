"""Programme theories as graphs: load them, check them, ask them questions, draw them, save them."""
