-- Verifiers ask for what was drawn and waits: few units among many.

create index unit_drawn on campaigns.unit (share_id, number) where sample = 'drawn';
