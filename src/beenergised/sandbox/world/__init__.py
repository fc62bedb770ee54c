"""The state that the APIs share: entities, clock, scheduler and the simulation of charging."""
