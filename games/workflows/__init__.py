"""What needs the world outside: mail, waiting for others. Each workflow carries one outbox row through.

Workflow files import the standard library, temporalio and what they share (``outbox_row``) only, and name their
activities by text: the activities are where Django begins. A workflow's stored name is the name of its job.
"""
